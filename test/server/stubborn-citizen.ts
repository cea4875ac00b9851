/** A client that never gives up and never sends twice what it knows to have arrived: a cut connection means "unknown",
 * so it asks, and sends again only what the gateway has not got. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Receipt } from '@motcua/openapi';
import { ask, checkedReceipt, type Packed, pack, post } from '../contract/foreign-client/citizen.js';
import type { Draft } from '../contract/foreign-client/draft.js';

/** What it took to get one submission through. */
export interface Delivery {
  readonly draft: Draft;
  readonly receipt: Receipt;
  /** The receipt as it came first; every later one must be the same text. */
  readonly receiptText: string;
  /** Times that it was posted. */
  readonly posts: number;
  /** Posts whose answer never came. */
  readonly cuts: number;
  /** Whether it was a question, not a post, that brought the receipt. */
  readonly found: boolean;
  /** Answers 503 and 409 `submission-in-flight`. */
  readonly putOff: number;
}

/** @param gatewayUrl where the gateway is now, or will be: asked before each call, it waits while the gateway is down
 * @param onPost called with each post that goes out */
export async function deliver(
  draft: Draft,
  gatewayUrl: () => Promise<string>,
  onPost: () => void = () => undefined,
): Promise<Delivery> {
  const tally = { posts: 0, cuts: 0, putOff: 0 };
  const done = async (receiptText: string, found: boolean): Promise<Delivery> => ({
    draft,
    receipt: await again(async () => checkedReceipt(await gatewayUrl(), draft.content, receiptText)),
    receiptText,
    found,
    ...tally,
  });
  const packed: Packed = await again(async () => pack(await gatewayUrl(), draft));
  for (;;) {
    tally.posts += 1;
    const answer = postOnce(await gatewayUrl(), packed);
    onPost();
    const reply = await answer;
    if (reply === 'cut') {
      tally.cuts += 1;
      const receiptText = await again(async () => ask(await gatewayUrl(), draft));
      if (receiptText !== undefined) return done(receiptText, true);
    } else if (reply.status === 201 || reply.status === 200) {
      return done(reply.text, false);
    } else if (reply.status === 503 || reply.status === 409) {
      tally.putOff += 1;
      await sleep(200);
    } else {
      throw new Error(`a submission was refused with ${reply.status}: ${reply.text}`);
    }
  }
}

async function postOnce(url: string, { body }: Packed): Promise<{ status: number; text: string } | 'cut'> {
  try {
    const reply = await post(url, body);
    return { status: reply.status, text: await reply.text() };
  } catch {
    return 'cut';
  }
}

const patienceMs = 60_000;

/** Tries until it works; a gateway that is down for good ends the test, not the patience of the runner. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > until || /signature|another submission/.test((error as Error).message)) throw error;
      await sleep(30);
    }
  }
}
