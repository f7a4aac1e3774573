/** Version of the program as `--version` shows it. */
export const version = '0.1.0'
