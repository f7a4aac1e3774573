/** Everything was removed, but another program reads the file just now, so its bytes stay in it until that one has ended. */
export class FilesInUseError extends Error {
  constructor() {
    super(
      'Everything was removed, but another program reads the file. What was removed leaves the disk when that program has ended.',
    )
    this.name = 'FilesInUseError'
  }
}
