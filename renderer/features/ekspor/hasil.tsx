import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Card } from '#renderer/components/card.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { usePanggil } from '#renderer/lib/panggil.ts'
import type { HasilTulis } from '#shared/contract/ekspor.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import eksporCss from './ekspor.module.css'
import { kataJenis } from './jenis.ts'

/** Of one kind so many who were left out are named at first. */
const tampilAwal = 10

function Dilewati({ list }: { readonly list: HasilTulis['jenis'][number]['dilewati'] }) {
  const [semua, setSemua] = useState(false)
  if (list.length === 0) return null
  const shown = semua ? list : list.slice(0, tampilAwal)
  return (
    <>
      <p>{formatBulat(list.length)} anak tidak ikut:</p>
      <ul>
        {shown.map(({ nama, tanggalLahir, posyandu, alasan }) => (
          <li key={`${nama}${tanggalLahir}${posyandu}`}>
            {nama}
            {tanggalLahir === null ? '' : ` (lahir ${formatTanggal(tanggalLahir)})`}, {posyandu}: {alasan}
          </li>
        ))}
      </ul>
      {shown.length < list.length && (
        <Button kecil onClick={() => setSemua(true)}>
          Tampilkan {formatBulat(list.length - shown.length)} lagi
        </Button>
      )}
    </>
  )
}

/** What was written, where it lies, and who is in none of it. */
export function HasilEkspor({ hasil }: { readonly hasil: HasilTulis }) {
  const buka = usePanggil('ekspor.openFolder')
  return (
    <Card judul="Sudah disimpan">
      <div className={eksporCss.hasil}>
        <Notice
          jenis="aman"
          aksi={
            <Button kecil onClick={() => void buka.jalankan({})}>
              Buka foldernya
            </Button>
          }
        >
          Berkas ada di {hasil.folder}. Isinya data kesehatan yang tidak disandi: hapus sesudah diunggah.
        </Notice>
        <FailureNotice failure={buka.gagal} />
        {hasil.jenis.map(({ jenis, berkas, dilewati, catatan }) => (
          <section key={jenis} aria-label={kataJenis[jenis].nama}>
            <h3>{kataJenis[jenis].nama}</h3>
            <ul>
              {berkas.map(({ nama, baris }) => (
                <li key={nama}>
                  {nama} <span className="muted num">({formatBulat(baris)} baris)</span>
                </li>
              ))}
            </ul>
            <Dilewati list={dilewati} />
            {catatan.map((satu) => (
              <p key={satu} className="muted">
                {satu}
              </p>
            ))}
          </section>
        ))}
      </div>
    </Card>
  )
}
