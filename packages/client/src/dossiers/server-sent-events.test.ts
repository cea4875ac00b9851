import { describe, expect, it } from 'vitest';
import { createEventReader } from './server-sent-events.js';

const stream =
  ': comment\n\nevent: dossier\nid: 3\ndata: {"status":4}\n\ndata: a\ndata:b\n\nevent: dossier\r\ndata: c\r\n\r\nevent:x\rdata: \r\rdata\n\ndata: cut off';
const messages = [
  { event: 'dossier', data: '{"status":4}' },
  { event: 'message', data: 'a\nb' },
  { event: 'dossier', data: 'c' },
  { event: 'x', data: '' },
  { event: 'message', data: '' },
];

describe('an event stream', () => {
  it('is read the same however it is cut into pieces', () => {
    for (let size = 1; size <= stream.length; size++) {
      const read = createEventReader();
      const seen = [];
      for (let at = 0; at < stream.length; at += size) seen.push(...read(stream.slice(at, at + size)));
      expect(seen).toEqual(messages);
    }
  });

  it('gives out nothing that is not complete', () => {
    expect(createEventReader()('event: dossier\ndata: {"revision":')).toEqual([]);
  });
});
