export { common } from "./zh/common";
export { failure } from "./zh/failure";
export { states } from "./zh/states";
export { time } from "./zh/time";
