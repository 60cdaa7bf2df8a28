/**
 * Ends a child process with its parent. `--import` loads it before the child's own code: when the parent dies, even by
 * SIGKILL, its channel closes and the child ends too. Otherwise orphans would hold ports and files.
 */

/** How long the child may take to end, in milliseconds. */
const graceMs = 5000;

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  // A handler of SIGTERM may wait for something that never comes.
  setTimeout(killGroup, graceMs).unref();
});
// The channel must not keep a finished child alive.
process.channel?.unref();

/** Such a child leads a group of its own; its children end with it. */
function killGroup(): void {
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.kill(process.pid, 'SIGKILL');
  }
}
