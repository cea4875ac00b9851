import '@motcua/elements/motcua-procedure-search.js';
import '@motcua/elements/motcua-provider.js';

const provider = document.querySelector('motcua-provider');
if (provider) provider.api = location.origin;

document.addEventListener('motcua-procedure-choose', (event) => {
  event.preventDefault();
  document.title = event.code;
});

// @ts-expect-error no such field: events say what they carry
document.addEventListener('motcua-procedure-choose', (event) => event.secret);
