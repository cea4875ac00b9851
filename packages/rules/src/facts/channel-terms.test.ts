import type { ChannelsFact, ChannelTerms, FeeFact } from '@motcua/openapi';
import { describe, expect, it } from 'vitest';
import { channelsOf, termsOf } from './channel-terms.js';

const source = { name: 'Nghị quyết của tỉnh (ví dụ)', asOf: '2026-11-01' };
const terms = (channel: ChannelTerms['channel'], amount: number): ChannelTerms => ({
  channel,
  time: { status: 'verified', value: { unit: 'WORKING_DAY', amount: 3 }, source },
  fee: { status: 'verified', feeStatus: 'fixed', value: { amount, currency: 'VND', per: 'copy' }, source } as FeeFact,
});
const listed = (...value: ChannelTerms[]): ChannelsFact => ({ status: 'verified', value, source });

describe('the terms of a channel', () => {
  const procedure = { channels: listed(terms('DIRECT', 8000), terms('ONLINE', 8000)) };

  it("are the procedure's where the agency has none of its own", () => {
    expect(termsOf(channelsOf(procedure, {}), 'ONLINE')).toEqual(terms('ONLINE', 8000));
    expect(termsOf(channelsOf(procedure, null), 'ONLINE')).toEqual(terms('ONLINE', 8000));
    expect(termsOf(channelsOf(procedure), 'DIRECT')).toEqual(terms('DIRECT', 8000));
  });

  it("are the agency's own where it has some, and then nothing of the procedure's", () => {
    const own = { channels: listed(terms('ONLINE', 4000)) };
    expect(termsOf(channelsOf(procedure, own), 'ONLINE').fee).toMatchObject({ value: { amount: 4000 } });
    expect(termsOf(channelsOf(procedure, own), 'DIRECT')).toMatchObject({ fee: { status: 'unknown' } });
  });

  it('are unknown on a channel that nobody lists, and where nobody published the channels', () => {
    const nothing = { time: { status: 'unknown' }, fee: { status: 'unknown', feeStatus: 'unknown' } };
    expect(termsOf(procedure.channels, 'POSTAL')).toEqual({ channel: 'POSTAL', ...nothing });
    expect(termsOf({ status: 'not_published' }, 'ONLINE')).toEqual({ channel: 'ONLINE', ...nothing });
    expect(termsOf(channelsOf(procedure, { channels: { status: 'unknown' } }), 'ONLINE')).toMatchObject(nothing);
  });
});
