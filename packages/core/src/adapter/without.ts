/** Members that must be missing, also where the compiler does not look for extra ones. */
export type Without<Keys extends PropertyKey> = { readonly [Key in Keys]?: never }
