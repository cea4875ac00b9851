/** Takes from a test process the power to signal everybody: `process.kill(0)` is its whole group, -1 all that it may. */
const kill = process.kill.bind(process);

process.kill = (pid, signal) => {
  if (!Number.isInteger(pid) || Math.abs(pid) <= 1) throw new RangeError(`a signal to ${pid}, which is no one process`);
  return kill(pid, signal);
};
