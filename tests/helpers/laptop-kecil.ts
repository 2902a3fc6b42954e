import type { Plugin } from 'vite'

/** What the tests run on, whatever computer that is: 2 GB, where a try at a passphrase costs least. */
const memoriUji = 2 * 2 ** 30

/** Tells the program under test that it is on the smallest laptop; `sandi.test.ts` asks for the costs of the others. */
export function onLaptopKecil(): Plugin {
  return {
    name: 'on-laptop-kecil',
    enforce: 'pre',
    transform: (code, id) =>
      id.split('?')[0]?.endsWith('/main/security/gantungan.ts') ? code.replace('= totalmem()', `= ${memoriUji}`) : null,
  }
}
