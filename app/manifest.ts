import { homeScreen } from "./home-screen";

/** Read when it is asked for: a build knows no business. */
export const dynamic = "force-dynamic";

/** The shop on a customer's home screen. */
export default () => homeScreen("/");
