import { Link } from 'react-router'
import { Card } from '#renderer/components/card.tsx'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatDesimal, formatPersen } from '#shared/text/angka.ts'
import mutuCss from './mutu.module.css'

type Hasil = OutputOf<'mutu.compare'>

const kataKelas = {
  baik: 'baik',
  cukup: 'cukup',
  ulang: 'ketik ulang bulan ini di posyandunya',
  kurang: 'kurang',
  buruk: 'buruk',
} as const
const satuan = { bb: 'kg', tb: 'cm' } as const

function galat(nama: string, unit: string, { n, tem, bias, kelas }: Hasil['bb']): string {
  if (tem === null || kelas === null) return `${nama}: belum ada yang diketik dua kali.`
  return `${nama}: galat pengukur (TEM) ${formatDesimal(tem, 3)} ${unit} dari ${n} pasang, ${kataKelas[kelas]}; selisih rata-rata ${formatDesimal(bias ?? 0, 3)} ${unit}.`
}

/** How many cells differ, the error behind it, and which cells they are. */
export function HasilUlang({ hasil }: { readonly hasil: Hasil }) {
  const { n, berbeda, salahPersen, kelas, bb, tb, beda } = hasil
  return (
    <Card judul="Hasil">
      <div className={mutuCss.ulang} role="status">
        <p>
          {kelas === null || salahPersen === null
            ? 'Belum ada yang diketik.'
            : `${berbeda} dari ${n} sel berbeda (${formatPersen(salahPersen)} %): ${kataKelas[kelas]}.`}
        </p>
        <p>{galat('BB', 'kg', bb)}</p>
        <p>{galat('PB/TB', 'cm', tb)}</p>
        {beda.length > 0 && (
          <ul className={mutuCss.daftar}>
            {beda.map(({ orangId, nama, penimbanganId, isian, dulu, kini }) => (
              <li key={`${orangId}${isian}`}>
                <Link to={`/balita/${orangId}?timbang=${penimbanganId}&betulkan=${isian}`}>{nama}</Link>: di buku{' '}
                {dulu === null ? 'kosong' : `${formatDesimal(dulu, isian === 'bb' ? 2 : 1)} ${satuan[isian]}`}, diketik
                lagi {formatDesimal(kini, isian === 'bb' ? 2 : 1)} {satuan[isian]}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}
