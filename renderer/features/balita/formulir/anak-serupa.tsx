import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Notice } from '#renderer/components/notice.tsx'
import { useCall } from '#renderer/lib/query.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { kataRt } from '../kata.ts'
import anakSerupaCss from './anak-serupa.module.css'
import type { Pertanyaan } from './pertanyaan.ts'

type Aksi = (orangId: string) => ReactNode

function Serupa({
  id,
  pesan,
  aksi,
}: {
  readonly id: string
  readonly pesan: string
  readonly aksi?: Aksi | undefined
}) {
  const { data } = useCall('balita.get', { id })
  const isi = data?.isi
  const fakta = [
    isi?.namaIbu && `ibu ${isi.namaIbu}`,
    isi && kataRt(isi.rt, isi.rw),
    data?.posyandu,
    isi?.tanggalLahir && `lahir ${formatTanggal(isi.tanggalLahir)}`,
  ].filter(Boolean)
  return (
    <Notice jenis="tanya" aksi={aksi?.(id)}>
      {pesan}
      {isi && (
        <div className={anakSerupaCss.serupa}>
          <b>{isi.nama}</b>
          <span className="num">{fakta.join(', ')}</span>
          <Link to={`/balita/${id}`}>Buka kartu {isi.nama}</Link>
        </div>
      )}
    </Notice>
  )
}

/** Children of the book that look like the one being typed; they are shown and never block. `aksi`: what to do. */
export function AnakSerupa({ serupa, aksi }: { readonly serupa: Pertanyaan['serupa']; readonly aksi?: Aksi }) {
  return serupa.map(({ orangId, pesan, kode }) => (
    <Serupa key={`${orangId}${kode}`} id={orangId} pesan={pesan} aksi={aksi} />
  ))
}
