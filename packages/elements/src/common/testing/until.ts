const patienceMs = 10_000;

/** Waits for what a slow machine does later; throws after ten seconds. */
export async function until(is: () => unknown, what = String(is)): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!is()) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
