/** One message of an event stream. */
export interface ServerSentEvent {
  readonly event: string;
  readonly data: string;
}

/** Reads `text/event-stream` piece by piece (WHATWG HTML §9.2.6): feed it text as it comes, get the messages that are
 * complete. What is cut off by the end of the stream is never given out. */
export function createEventReader(): (text: string) => ServerSentEvent[] {
  let rest = '';
  let event = '';
  let data: string[] = [];
  return (text) => {
    const messages: ServerSentEvent[] = [];
    // A CR at the very end may be half of a CRLF: it waits for the next piece.
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [, name, value = ''] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
      if (line === '') {
        if (data.length) messages.push({ event: event || 'message', data: data.join('\n') });
        event = '';
        data = [];
      } else if (name === 'event') event = value;
      else if (name === 'data') data.push(value);
    }
    return messages;
  };
}
