import { conditionMistakes, type EarlierField } from './condition-mistakes.js';
import { fieldMistakes, optionValues } from './field-mistakes.js';

/** A mistake in a form definition: where it is (JSON Pointer into the definition) and what is wrong, for its author. */
export interface DefinitionMistake {
  readonly path: string;
  readonly message: string;
}

type Say = (path: string, message: string) => void;
type JsonObject = Record<string, unknown>;

/** Finds what would make a form definition ask wrongly: paths and ids used twice, a path that is the beginning of another,
 * conditions on unknown or later answers (hence no cycles), missing options or documents, roles that point nowhere. Takes
 * any JSON; a sound definition gives an empty list. */
export function checkDefinition(definition: unknown): DefinitionMistake[] {
  const found: DefinitionMistake[] = [];
  const say: Say = (path, message) => {
    found.push({ path, message });
  };
  if (!isObject(definition)) return [{ path: '', message: 'is no form definition' }];
  for (const name of ['procedureCode', 'version', 'title'])
    if (typeof definition[name] !== 'string') say(`/${name}`, 'is missing');

  const fields = new Map<string, EarlierField>();
  // A step of one group may share its name.
  const stepIds = new Map<string, string>();
  const groupIds = new Map<string, string>();
  const documentIds = new Map<string, string>();
  for (const [step, stepAt] of itemsOf(definition, 'steps', '', say)) {
    checkHead(step, 'stepId', stepIds, stepAt, say);
    for (const [group, groupAt] of itemsOf(step, 'groups', stepAt, say)) {
      checkHead(group, 'groupId', groupIds, groupAt, say);
      checkShowWhen(group, groupAt, fields, say);
      for (const [field, at] of itemsOf(group, 'fields', groupAt, say)) {
        checkShowWhen(field, at, fields, say);
        for (const [where, message] of fieldMistakes(field)) say(at + where, message);
        if (field.kind === 'documents') checkOnce(field.documentId, `${at}/documentId`, documentIds, say);
        addField(field, at, fields, say);
      }
    }
  }
  checkRoles(definition.roles, fields, say);
  return found;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function itemsOf(node: JsonObject, name: string, at: string, say: Say): (readonly [JsonObject, string])[] {
  const list = node[name];
  if (!Array.isArray(list) || list.length === 0) say(`${at}/${name}`, 'has to list at least one');
  return (Array.isArray(list) ? list : []).flatMap((item: unknown, i) => {
    if (isObject(item)) return [[item, `${at}/${name}/${i}`] as const];
    say(`${at}/${name}/${i}`, 'is no object');
    return [];
  });
}

function checkHead(node: JsonObject, id: string, seen: Map<string, string>, at: string, say: Say): void {
  checkOnce(node[id], `${at}/${id}`, seen, say);
  if (!node.title) say(`${at}/title`, 'is missing');
}

function checkOnce(value: unknown, at: string, seen: Map<string, string>, say: Say): void {
  const first = seen.get(String(value));
  if (typeof value !== 'string' || value === '') say(at, 'is missing');
  else if (first) say(at, `${value} is used twice, first at ${first}`);
  else seen.set(value, at);
}

function checkShowWhen({ showWhen }: JsonObject, at: string, earlier: Map<string, EarlierField>, say: Say): void {
  if (showWhen !== undefined)
    for (const [where, message] of conditionMistakes(showWhen, earlier)) say(`${at}/showWhen${where}`, message);
}

function addField(field: JsonObject, at: string, fields: Map<string, EarlierField>, say: Say): void {
  const { path, kind } = field;
  if (typeof path !== 'string') return;
  for (const other of fields.keys())
    if (other === path) say(`${at}/path`, `${path} is used twice`);
    else if (other.startsWith(`${path}.`) || path.startsWith(`${other}.`))
      say(`${at}/path`, `${path} and ${other} cannot both hold an answer`);
  fields.set(path, { kind: String(kind), values: optionValues(field) });
}

const roleKinds: Readonly<Record<string, string>> = {
  applicantName: 'name',
  applicantPhone: 'phone',
  filerKind: 'choice',
  filerName: 'name',
  filerPhone: 'phone',
  copies: 'integer',
  resultChannel: 'choice',
};

/** Values that a dossier knows; a form offers some of them. */
const roleValues: Readonly<Record<string, readonly unknown[]>> = {
  filerKind: ['self', 'relative', 'authorised', 'officer'],
  resultChannel: ['counter', 'postal'],
};

function checkRoles(roles: unknown, fields: ReadonlyMap<string, EarlierField>, say: Say): void {
  const given = isObject(roles) ? roles : {};
  for (const role of ['applicantName', 'filerKind']) if (given[role] === undefined) say(`/roles/${role}`, 'is missing');
  for (const [role, path] of Object.entries(given)) {
    const at = `/roles/${role}`;
    const kind = Object.hasOwn(roleKinds, role) ? roleKinds[role] : undefined;
    const field = fields.get(String(path));
    const strange = field?.values?.filter((value) => roleValues[role] && !roleValues[role].includes(value)) ?? [];
    if (!kind) say(at, 'is no role');
    else if (!field) say(at, `${path} is the path of no field`);
    else if (field.kind !== kind) say(at, `${path} has to be of kind ${kind}`);
    else if (strange.length > 0) say(at, `${path} offers ${strange.join(', ')}, which a dossier does not know`);
  }
}
