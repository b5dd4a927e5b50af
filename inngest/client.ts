import { Inngest } from "inngest";

/** The product's durable functions talk through this client; where to is told by INNGEST_* variables. */
export const inngest = new Inngest({ id: "jiedan", checkpointing: false });
