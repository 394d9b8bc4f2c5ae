/** The page that the service worker keeps: a channel's, made for none, so that it shows whichever its address names. */
export const KEPT_PAGE = "/channels/kept";

/** What a page tells the worker to have all that opens it without a network kept. */
export const KEEP = "keep";
