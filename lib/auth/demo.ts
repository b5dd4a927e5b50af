/** A business whose slug begins like this is a demonstration: its sign-in page shows how to get in. */
export const isDemo = (slug: string): boolean => slug.startsWith("demo");

/** The password of every login of the demo business. */
export const DEMO_PASSWORD = "jiedan-demo";
