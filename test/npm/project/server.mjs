import { Provider, StatusTracker } from '@motcua/react';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

const tracker = createElement(StatusTracker, { code: 'HBFN0-W1AF4', secret: 'A1B2C3D4', onMotcuaStatusChange() {} });
console.log(renderToString(createElement(Provider, { api: 'https://gateway.example' }, tracker)));
