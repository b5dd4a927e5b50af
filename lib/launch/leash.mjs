// Loaded into every process the launcher starts: when the launcher dies, however it dies, they end too.
// Not into what they start in turn: Node hands `--import` and the environment down to those as well.
if (process.channel && process.ppid === Number(process.env.LEASH_HELD_BY)) {
  process.on("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 5000).unref();
  });
  process.channel.unref();
}
