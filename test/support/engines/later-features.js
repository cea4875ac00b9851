/** What a browser of today has and the oldest one that is promised has not, by the public compatibility data. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The oldest release of each engine whose newest one the tests run in. Chromium needs no entry: 109 itself is run. */
export const oldest = Object.freeze({ firefox: 115, safari: 16.4 });

/** One thing to take away: `name` of `of`, on the object itself or on what its instances inherit; without `of`, a global.
 * The language's own objects do not say which, so both are looked at.
 * @typedef {{ of?: string, name: string, on?: 'itself' | 'prototype' }} Feature */

/** A global comes after its own members, since its prototype lives on where the language itself hands it out.
 * @param {keyof typeof oldest} engine @returns {Feature[]} */
export function laterFeatures(engine, data = compatibilityData()) {
  const isLater = (node) => cameLater(node?.__compat?.support[engine], oldest[engine]);
  const { api, javascript } = data;
  const membersIn = (folder, toFeature) =>
    Object.entries(folder).flatMap(([of, node]) =>
      Object.keys(node)
        .filter((key) => key !== of && !key.endsWith('_event') && isLater(node[key]))
        .map((key) => toFeature(of, key)),
    );
  const globalsIn = (folder) => Object.keys(folder).filter((of) => isLater(folder[of]));
  // The protocol of iterators is old and stands under the name of their constructor, which is not.
  const constructors = isLater(javascript.builtins.Iterator?.Iterator) ? ['Iterator'] : [];
  return [
    ...membersIn(api, memberOfPlatform),
    ...membersIn(javascript.builtins, (of, name) => ({ of, name })),
    ...[...globalsIn(api), ...globalsIn(javascript.builtins), ...constructors].map((name) => ({ name })),
  ];
}

function memberOfPlatform(of, key) {
  return key.endsWith('_static')
    ? { of, name: key.slice(0, -'_static'.length), on: 'itself' }
    : { of, name: key, on: 'prototype' };
}

/** Whether something was not there in a version and is now. What no version ever had is not there to be taken away.
 * @param {any} support one statement of the data, or several @param {number} version */
function cameLater(support, version) {
  const statements = [support ?? []]
    .flat()
    .filter(({ flags, prefix, alternative_name: otherName }) => !flags && !prefix && !otherName);
  const wasThere = statements.some(
    ({ version_added: added, version_removed: removed }) => isUpTo(added, version) && !isUpTo(removed, version),
  );
  return !wasThere && statements.some(({ version_added: added }) => Boolean(added));
}

/** Versions are texts such as `16.4`, `≤37` and `preview`; `false` and nothing mean never. */
const isUpTo = (added, version) => typeof added === 'string' && Number.parseFloat(added.replace('≤', '')) <= version;

function compatibilityData() {
  const file = createRequire(import.meta.url).resolve('@mdn/browser-compat-data');
  return JSON.parse(readFileSync(file, 'utf8'));
}
