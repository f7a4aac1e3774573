/** What the screen is called among the notifiers; no other may be. */
export const screenName = 'screen'
