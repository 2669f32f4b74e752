/** A planner that starts, and then computes for ever. */
process.on("message", () => {
  for (;;);
});
process.send!("ready");
