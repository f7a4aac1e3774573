/** What {@link Schema} answers. */
export type SchemaResult<T> =
  | {
      /** The value as the schema gives it. */
      readonly value: T
      /** Absent when the value fits. */
      readonly issues?: undefined
    }
  | {
      /** Where it does not fit. */
      readonly issues: ReadonlyArray<{
        /** In the validator's words. */
        readonly message: string
        /** Where. */
        readonly path?:
          | ReadonlyArray<
              | PropertyKey
              | {
                  /** The step itself. */
                  readonly key: PropertyKey
                }
            >
          | undefined
      }>
    }

/** A Standard Schema that answers at once; those of zod and zod/mini are. */
export interface Schema<T> {
  /** See standardschema.dev. */
  readonly '~standard': {
    /** Version of the standard. */
    readonly version: 1
    /** Who made the validator. */
    readonly vendor: string
    /** Checks a value. */
    readonly validate: (value: unknown) => SchemaResult<T> | Promise<SchemaResult<T>>
    /** For the compiler only. */
    readonly types?:
      | {
          /** What goes in. */
          readonly input: unknown
          /** What comes out. */
          readonly output: T
        }
      | undefined
  }
}
