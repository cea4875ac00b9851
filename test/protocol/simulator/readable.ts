/** Looks through the whole disk for what only its owner may read. */
import type { World } from './world.js';

export function checkReadable({ device, citizens, watch }: World): void {
  const stored: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') stored.push(value);
    else if (value instanceof ArrayBuffer) stored.push(Buffer.from(value).toString('latin1'));
    else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) walk(part);
  };
  for (const table of device.tables.values()) for (const [key, row] of table) walk([key, row]);
  const text = stored.join('\n');
  for (const { word, secrets, resumeCode } of citizens)
    for (const found of [word, resumeCode, ...secrets])
      if (found && text.includes(found)) watch.violated('nothing-readable', `"${found}" lies readable on the disk`);
}
