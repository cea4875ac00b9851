/** The classic script that makes a browser of today as poor as the oldest one that is promised, before any module runs. */
import { laterFeatures } from './later-features.js';

/** What stays although it came later, each with its reason. @type {Readonly<Record<string, string>>} */
export const spared = {};

/** The script for a page in Firefox or WebKit; nothing where the real old browser is run.
 * It leaves `motcuaBaseline` behind: the names that it took away, and those that would not go.
 * @param {string | undefined} userAgent of the request */
export function baselineScript(userAgent = '') {
  if (/Firefox\//.test(userAgent)) return scriptFor('firefox');
  return /AppleWebKit\//.test(userAgent) && !/Chrome\//.test(userAgent) ? scriptFor('safari') : '';
}

const made = new Map();

function scriptFor(engine) {
  if (!made.has(engine)) {
    const features = laterFeatures(engine).filter((one) => !(fullName(one) in spared));
    if (features.length === 0) throw new Error(`the compatibility data names nothing that came to ${engine} later`);
    const list = JSON.stringify(features.map(({ of = '', name, on = '' }) => [of, name, on]));
    made.set(engine, `(${takeAway})(${list});\n`);
  }
  return made.get(engine);
}

const fullName = ({ of, name }) => (of ? `${of}.${name}` : name);

/** Runs in the page, as text. */
function takeAway(features) {
  const gone = [];
  const kept = [];
  for (const [of, name, on] of features) {
    const key = name.startsWith('@@') ? Symbol[name.slice(2)] : name;
    const isGlobal = of === '' || of === 'Window';
    const owner = isGlobal ? globalThis : globalThis[of];
    const places = isGlobal ? [owner] : [on === 'prototype' || owner, on === 'itself' || owner?.prototype];
    for (const place of places) {
      if (place !== Object(place) || key === undefined || !Object.hasOwn(place, key)) continue;
      (Reflect.deleteProperty(place, key) ? gone : kept).push(of ? `${of}.${name}` : name);
    }
  }
  Object.defineProperty(globalThis, 'motcuaBaseline', { value: { gone, kept } });
}
