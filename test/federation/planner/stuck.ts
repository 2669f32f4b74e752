/** A planner that starts and then says nothing more. */
process.on("message", () => {});
process.send!("ready");
