import { Sheet } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import formCss from '#renderer/components/form.module.css'
import { useSimpanBerkas } from '#renderer/components/simpan-berkas.ts'
import { call } from '#renderer/lib/call.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { DeskripsiKartu } from '#shared/contract/bentuk-kartu.ts'
import { addBulan, bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { dalamKalimat } from '#shared/text/dalam-kalimat.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import kartuSiklusCss from './kartu-siklus.module.css'

type Props = { readonly deskripsi: DeskripsiKartu; readonly posyanduId: string | null }

/** A button that leads to the register of a card as Excel, for whoever may take a report along. */
export function RegisterExcel(props: Props) {
  const [terbuka, setTerbuka] = useState(false)
  if (!useBoleh('laporan')) return null
  return (
    <>
      <Button icon={Sheet} onClick={() => setTerbuka(true)}>
        Register Excel
      </Button>
      {terbuka && <DialogRegister {...props} onClose={() => setTerbuka(false)} />}
    </>
  )
}

/** The register of visits as Excel, of a month or a year: to look through, to send on, to bring into another book. */
function DialogRegister({ deskripsi, posyanduId, onClose }: Props & { readonly onClose: () => void }) {
  const { hariIni } = useKeadaan()
  const { sibuk, simpan } = useSimpanBerkas()
  const bulan = bulanOf(hariIni)
  const tahun = Number(bulan.slice(0, 4))
  const pilihan = [
    [bulan, formatBulan(bulan)],
    [addBulan(bulan, -1), formatBulan(addBulan(bulan, -1))],
    [String(tahun), `Tahun ${tahun}`],
    [String(tahun - 1), `Tahun ${tahun - 1}`],
  ] as const
  const save = (periode: string) =>
    simpan(() => call('kartu.exportRegister', { kartu: deskripsi.kode, posyanduId, periode })).then(onClose)
  return (
    <Dialog judul={`Register ${dalamKalimat(deskripsi.sebut)} ke Excel`} onClose={onClose}>
      <p>Berisi nama, NIK, dan hasil pemeriksaan. Simpan di tempat yang aman.</p>
      <ul className={kartuSiklusCss.pilihHari}>
        {pilihan.map(([periode, teks]) => (
          <li key={periode}>
            <Button aria-disabled={sibuk} onClick={() => save(periode)}>
              {teks}
            </Button>
          </li>
        ))}
      </ul>
      <div className={formCss.actsAkhir}>
        <Button onClick={onClose}>Tutup</Button>
      </div>
    </Dialog>
  )
}
