import { seeded } from '../../seeded.ts'
import { pictureOf } from './captcha-picture.ts'

/** The pictures that were shown, and whether another one is due. */
export class Captchas {
  readonly #draw = seeded('captcha')
  #isDue = false
  #newest: string | undefined

  /** The next number that is entered meets a picture. */
  require(): void {
    this.#isDue = true
  }

  /** Whether a picture is due; asked once. */
  takeDue(): boolean {
    const isDue = this.#isDue
    this.#isDue = false
    return isDue
  }

  /** What the newest picture shows; absent: none was shown. */
  get newest(): string | undefined {
    return this.#newest
  }

  /** Another picture, and the digits on it. */
  next(): { readonly digits: string; readonly picture: string } {
    const digits = String(10_000 + Math.floor(this.#draw() * 90_000))
    this.#newest = digits
    return { digits, picture: pictureOf(digits) }
  }
}
