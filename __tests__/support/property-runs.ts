/** How many histories a property is tried on: few where every change waits for them, many when asked. */
export const PROPERTY_RUNS = Number(process.env.HUDDLE_PROPERTY_RUNS ?? 500);
