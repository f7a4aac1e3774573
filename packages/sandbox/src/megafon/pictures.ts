import { pngOf } from '../mts/sign-on/captcha-picture.ts'
import { seeded } from '../seeded.ts'

/** The pictures that were shown, and whether another one is due. */
export class Pictures {
  readonly #draw = seeded('megafon picture')
  #isDue = false
  #newest: string | undefined

  /** The next password meets a picture. */
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

  /** Another picture, and the digits on it. The real ones may hold letters. */
  next(): { readonly digits: string; readonly image: Response } {
    const digits = String(10_000 + Math.floor(this.#draw() * 90_000))
    this.#newest = digits
    const image = new Response(pngOf(digits), { headers: { 'content-type': 'image/png' } })
    return { digits, image }
  }
}
