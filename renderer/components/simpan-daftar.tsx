import { Sheet } from 'lucide-react'
import { useState } from 'react'
import { call } from '#renderer/lib/call.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import formCss from './form.module.css'
import { useSimpanBerkas } from './simpan-berkas.ts'

/** A list as a person sees it: the headings, and the cells of every row that meets its filters. */
export type IsiDaftar = {
  /** In small letters with hyphens; the name of its file begins so. */
  readonly nama: string
  readonly judul: string
  readonly kolom: readonly string[]
  readonly baris: readonly (readonly (string | number | null | undefined)[])[]
  /** How many there are in all, where a file may hold fewer. */
  readonly jumlah?: number
}

/** Rows a file is asked for at most. */
export const batasBerkas = 20_000

const tulis = (sel: string | number | null | undefined): string =>
  sel === null || sel === undefined ? '' : String(sel)

/** Keeps a list as Excel or CSV, for whoever may take a report along. @param muat all of it, asked for when it is wanted */
export function SimpanDaftar({ muat, kosong }: { readonly muat: () => Promise<IsiDaftar>; readonly kosong: boolean }) {
  const [terbuka, setTerbuka] = useState(false)
  const { sibuk, simpan } = useSimpanBerkas()
  if (!useBoleh('laporan')) return null
  const save = (jenis: 'xlsx' | 'csv') =>
    simpan(async () => {
      const { nama, judul, kolom, baris, jumlah = baris.length } = await muat()
      const rows = baris.map((sel) => sel.map(tulis))
      const atas =
        jumlah > rows.length ? `${judul} (${formatBulat(rows.length)} pertama dari ${formatBulat(jumlah)})` : judul
      return call('laporan.exportDaftar', { nama, judul: atas, kolom: [...kolom], baris: rows, jenis })
    }).then(() => setTerbuka(false))
  return (
    <>
      <Button icon={Sheet} disabled={kosong} onClick={() => setTerbuka(true)}>
        Excel/CSV
      </Button>
      {terbuka && (
        <Dialog judul="Simpan daftar ini" onClose={() => setTerbuka(false)}>
          <p>Isinya seperti di layar, dengan saringan yang dipilih. Isinya data orang: simpan di tempat yang aman.</p>
          <div className={formCss.actsAkhir}>
            <Button onClick={() => setTerbuka(false)}>Batal</Button>
            <Button aria-disabled={sibuk} onClick={() => save('csv')}>
              CSV
            </Button>
            <Button rupa="utama" aria-disabled={sibuk} onClick={() => save('xlsx')}>
              Excel
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
