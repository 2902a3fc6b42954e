import { Syringe } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import formCss from '#renderer/components/form.module.css'
import { useKeys } from '#renderer/components/keys.tsx'
import { useCall } from '#renderer/lib/query.ts'
import type { AnakImunisasi } from '#shared/contract/imunisasi.ts'
import imunisasiCss from './imunisasi.module.css'

type Hari = { readonly posyanduId: string; readonly tanggal: string }

function kataDosis({ sel }: AnakImunisasi): string {
  const sebut = (kata: string, ...keadaan: string[]) => {
    const kode = sel.filter((satu) => keadaan.includes(satu.keadaan)).map((satu) => satu.kode)
    return kode.length === 0 ? [] : [`${kata} ${kode.join(', ')}`]
  }
  return [...sebut('waktunya', 'waktunya'), ...sebut('tertunggak', 'terlambat', 'kejar')].join('; ')
}

/** Beside the weighing sheet of a day: how many children are due for a dose, and who. */
export function TombolHari({ posyanduId, tanggal }: Hari) {
  const [terbuka, setTerbuka] = useState(false)
  const { data } = useCall('imunisasi.register', { posyanduId, tanggal })
  useKeys([{ tombol: 'Ctrl+I', arti: 'siapa diimunisasi hari ini', jalankan: () => setTerbuka(true), hanyaF1: true }])
  const anak = (data?.anak ?? []).filter(({ hariIni }) => hariIni > 0)
  return (
    <>
      <Button icon={Syringe} onClick={() => setTerbuka(true)}>
        Imunisasi {data ? anak.length : ''}
      </Button>
      {terbuka && (
        <Dialog judul="Waktunya diimunisasi hari ini" onClose={() => setTerbuka(false)}>
          {anak.length === 0 && <p>Tidak ada anak yang waktunya hari ini. Yang tertunggak ada di halaman Imunisasi.</p>}
          <ul className={imunisasiCss.siapa} aria-label="Anak yang waktunya">
            {anak.map((satu) => (
              <li key={satu.orangId}>
                <b>{satu.nama}</b> <span className="muted">{kataDosis(satu)}</span>
              </li>
            ))}
          </ul>
          <div className={formCss.actsAkhir}>
            <Button onClick={() => setTerbuka(false)}>Tutup</Button>
            <ButtonLink rupa="utama" to={`/imunisasi?posyandu=${posyanduId}&tanggal=${tanggal}`}>
              Buka register
            </ButtonLink>
          </div>
        </Dialog>
      )}
    </>
  )
}
