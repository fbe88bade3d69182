// Loaded into the API: when the launcher is killed and cannot say stop, the API drains and leaves
// by itself, so that no half of the portal stays behind on the port.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The channel to the launcher must not be what keeps the process alive.
process.channel?.unref();
