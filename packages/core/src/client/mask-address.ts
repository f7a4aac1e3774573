/** What a person needs to know where a code went, and no more: the last two digits, or the first letter of an e-mail. */
export function maskAddress(address: string): string {
  const [name = '', host] = address.split('@')
  if (host !== undefined) return `${name.slice(0, 1)}***@***`
  const digits = address.replace(/\D/g, '')
  return digits.length < 4 ? '***' : `***${digits.slice(-2)}`
}
