/**
 * Ends a child process with its parent. `--import` loads it before the child's own code: when the parent dies, even by
 * SIGKILL, its channel closes and the child ends too. Otherwise orphans would hold ports and files.
 */
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});
// The channel must not keep a finished child alive.
process.channel?.unref();
