/**
 * Loaded before a child's own code (`--import`): when the parent dies, however it dies, the channel to it closes and
 * the child ends too. Without it a killed parent leaves children behind that hold ports and files.
 */
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});
// The channel alone must not keep a finished child alive.
process.channel?.unref();
