import type { Notifier, NotifierHabits } from '../notifier.ts'

/** What a notifier says of itself. */
export const habitsOf = (
  { name, language, quietHours }: NotifierHabits,
  kind: string,
): Omit<Notifier, 'notify'> => ({
  name: name ?? kind,
  ...(language !== undefined && { language }),
  ...(quietHours !== undefined && { quietHours }),
})
