/** Gathers the values of an option that may be given more than once. */
export const collect = (each: string, before: readonly string[] = []): readonly string[] => [...before, each]
