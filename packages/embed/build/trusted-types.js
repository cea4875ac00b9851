/** Makes Lit use the page's one Trusted Types policy, `motcua`, in place of one of its own. */

const created = /(\w+)\.createPolicy\(\s*(['"])lit-html\2\s*,\s*\{\s*createHTML:\s*\(?(\w+)\)?\s*=>\s*\3\s*\}\s*\)/g;

/**
 * A policy of a name that exists is refused, so that two copies of Lit on one page cannot both make `lit-html`. The
 * loader has made `motcua` before; a chunk that comes without the loader makes it then.
 */
export const ownPolicy = () => {
  let replaced = 0;
  return {
    name: 'motcua-policy',
    transform(code, id) {
      if (!id.includes('lit-html')) return undefined;
      const changed = code.replace(created, (_, types) => {
        replaced++;
        return `(globalThis[Symbol.for("motcua.policy")]??=${types}.createPolicy("motcua",{createHTML:t=>t,createScriptURL:t=>t}))`;
      });
      return changed === code ? undefined : { code: changed, map: null };
    },
    buildEnd(error) {
      if (!error && replaced !== 1) this.error(`expected one Trusted Types policy of Lit, found ${replaced}`);
    },
  };
};
