/** The name of the one Socket.IO event that carries envelopes downward. Apart from the schemas, which the page does not load. [RT2] */
export const EVENTS = "events";
