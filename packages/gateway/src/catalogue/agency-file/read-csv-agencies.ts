import { CsvError, parse } from 'csv-parse/sync';
import { lineOf } from '../written-file/line-of.js';
import { type AgencyColumn, agencyColumns, isAgencyColumn } from './agency-columns.js';
import type { ReadAgencies, WrittenAgency } from './written-agency.js';

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Reads a table of agencies, as spreadsheets save it: comma, semicolon or tab, first line the names of the columns. */
export function readCsvAgencies(text: string): ReadAgencies {
  let rows: readonly Row[];
  try {
    rows = readRows(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      agencies: [],
      faults: [`${lineOf(Number(error.lines ?? 1))}: không đọc được / cannot be read (${error.message})`],
    };
  }
  const [head, ...body] = rows;
  if (!head) return { agencies: [], faults: ['tệp trống / the file is empty'] };
  const { columns, faults } = readHead(head);
  const ragged = body.flatMap(({ cells, line }) =>
    cells.length === head.cells.length
      ? []
      : [
          `${lineOf(line)}: có ${cells.length} ô, cần ${head.cells.length} / has ${cells.length} cells instead of ${head.cells.length}`,
        ],
  );
  if (faults.length + ragged.length > 0) return { agencies: [], faults: [...faults, ...ragged] };
  return { agencies: body.map((row) => writtenAgency(columns, row)), faults: [] };
}

/** The delimiter of the first line counts: Vietnamese spreadsheets write semicolons. */
function readRows(text: string): readonly Row[] {
  const [first = ''] = text.split(/\r?\n/, 1);
  const delimiter = [';', '\t', ','].find((one) => first.includes(one)) ?? ',';
  const options = {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    // Also rows of delimiters alone, which spreadsheets leave where something once stood.
    skip_records_with_empty_values: true,
    skip_empty_lines: true,
    trim: true,
  };
  const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
  // A record's `lines` is the one it ends on.
  const head = records[0]?.record ?? [];
  const width = head.lastIndexOf(head.filter(Boolean).at(-1) ?? '') + 1;
  return records.map(({ record, info }) => ({
    // Spreadsheets write delimiters for cells that were emptied, right of the table, too.
    cells: record.slice(width).some((cell) => cell !== '') ? record : record.slice(0, width),
    line: info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0),
  }));
}

function readHead({ cells, line }: Row): { columns: readonly (AgencyColumn | undefined)[]; faults: readonly string[] } {
  const known = Object.keys(agencyColumns).join(', ');
  const unknown = cells.filter((name) => !isAgencyColumn(name));
  const twice = cells.filter((name, at) => cells.indexOf(name) !== at);
  const faults = [
    ...unknown.map((name) => `${lineOf(line)}: không có cột "${name}" / there is no column "${name}" (${known})`),
    ...twice.map((name) => `${lineOf(line)}: cột "${name}" có hai lần / column "${name}" occurs twice`),
  ];
  return { columns: cells.map((name) => (isAgencyColumn(name) ? name : undefined)), faults };
}

const yes = ['true', 'có', 'x', '1'];
const no = ['false', 'không', '0'];

function writtenAgency(columns: readonly (AgencyColumn | undefined)[], { cells, line }: Row): WrittenAgency {
  const value = {};
  columns.forEach((column, at) => {
    const cell = cells[at] ?? '';
    // An empty cell says nothing; what has to be there is then missing.
    if (column !== undefined && cell !== '') put(value, column.split('.'), readCell(column, cell));
  });
  return { value, place: (pointer) => lineOf(line, pointer.split('/').slice(1).join('.')) };
}

function readCell(column: AgencyColumn, cell: string): unknown {
  switch (agencyColumns[column]) {
    case 'flag':
      // Anything else stays as it is written, and the check says so.
      return yes.includes(cell.toLowerCase()) ? true : no.includes(cell.toLowerCase()) ? false : cell;
    case 'list':
      return cell.split('|').map((one) => one.trim());
    default:
      return cell;
  }
}

type Tree = { [name: string]: unknown };

function put(into: Tree, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  into[name] ??= rest[0] === '0' ? [] : {};
  put(into[name] as Tree, rest, value);
}
