import { useState } from 'react'
import { Link } from 'react-router'
import buttonCss from '#renderer/components/button.module.css'
import { Button } from '#renderer/components/button.tsx'
import { Card } from '#renderer/components/card.tsx'
import { cls } from '#renderer/lib/cls.ts'
import type { TemuanPeriksa } from '#shared/contract/mutu.ts'
import { isPasangan, kodeTemuan, sebutTemuan } from '#shared/domain/mutu/temuan.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import mutuCss from './mutu.module.css'
import { perbaikiDi } from './perbaiki.ts'

/** Of one kind so many are shown at first: a copied month has as many as it has children. */
const tampilAwal = 12

export type AksiTemuan = {
  readonly bulan: string
  readonly sibuk: boolean
  readonly onBenar: (temuan: TemuanPeriksa) => void
}

function Satu({ temuan, aksi }: { readonly temuan: TemuanPeriksa; readonly aksi: AksiTemuan }) {
  const { to, state, sebut } = perbaikiDi(temuan, aksi.bulan)
  const siapa = temuan.anak?.nama ?? temuan.posyandu
  const { sibuk, onBenar } = aksi
  return (
    <li className={mutuCss.temuan} aria-label={temuan.kalimat}>
      <p>
        {temuan.kalimat}
        {temuan.anak !== null && <span className="muted small"> {temuan.posyandu}</span>}
      </p>
      <div className={mutuCss.jawab}>
        <Link className={cls(buttonCss.tombol, buttonCss.kecil)} to={to} state={state}>
          {sebut}
          <span className="sr-only"> {siapa}</span>
        </Link>
        {temuan.bolehBenar && (
          <Button kecil rupa="tanya" aria-disabled={sibuk} onClick={() => !sibuk && onBenar(temuan)}>
            {isPasangan(temuan.kode) ? 'Dua anak berbeda' : 'Memang benar'}
            <span className="sr-only"> {siapa}</span>
          </Button>
        )}
      </div>
    </li>
  )
}

function Kelompok({ list, aksi }: { readonly list: readonly TemuanPeriksa[]; readonly aksi: AksiTemuan }) {
  const [semua, setSemua] = useState(false)
  const shown = semua ? list : list.slice(0, tampilAwal)
  const [satu] = list
  if (!satu) return null
  return (
    <Card judul={`${sebutTemuan[satu.kode]} (${formatBulat(list.length)})`}>
      <ul className={mutuCss.daftar}>
        {shown.map((temuan) => (
          <Satu key={temuan.nomor} temuan={temuan} aksi={aksi} />
        ))}
      </ul>
      {shown.length < list.length && (
        <p className={mutuCss.lagi}>
          <Button kecil onClick={() => setSemua(true)}>
            Tampilkan {formatBulat(list.length - shown.length)} lagi
          </Button>
        </p>
      )}
    </Card>
  )
}

/** What is to be looked at, cell by cell, for a file: in the order of the page. */
export function isiDaftarTemuan(temuan: readonly TemuanPeriksa[]) {
  const perKode = Map.groupBy(temuan, ({ kode }) => kode)
  const urut = kodeTemuan.flatMap((kode) => perKode.get(kode) ?? [])
  return {
    nama: 'mutu-data',
    kolom: ['No.', 'Apa', 'Anak', 'Lahir', 'Posyandu', 'Tanggal', 'Penjelasan'],
    baris: urut.map(({ kode, anak, posyandu, tanggal, kalimat }, i) => [
      ...[i + 1, sebutTemuan[kode], anak?.nama, anak?.tanggalLahir && formatTanggal(anak.tanggalLahir), posyandu],
      ...[tanggal && formatTanggal(tanggal), kalimat],
    ]),
  }
}

/** What is to be looked at, kind by kind, those that give a child a wrong number first. */
export function DaftarTemuan({
  temuan,
  aksi,
}: {
  readonly temuan: readonly TemuanPeriksa[]
  readonly aksi: AksiTemuan
}) {
  const perKode = Map.groupBy(temuan, ({ kode }) => kode)
  return kodeTemuan.map((kode) => <Kelompok key={kode} list={perKode.get(kode) ?? []} aksi={aksi} />)
}
