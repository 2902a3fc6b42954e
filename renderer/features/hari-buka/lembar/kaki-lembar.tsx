import { CircleAlert, CircleQuestionMark } from 'lucide-react'
import buttonCss from '#renderer/components/button.module.css'
import letterCss from '#renderer/components/letter.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { Pertanyaan } from '#shared/domain/penimbangan/periksa.ts'
import { isSempit, type Lebar } from '../lebar.ts'
import { kalimatBaris } from './kalimat.ts'
import { caraPilih, isKetik, namaKolom } from './kolom.ts'
import lembarCss from './lembar.module.css'
import type { LembarStore } from './lembar-store.ts'
import { useLembar } from './pakai-lembar.ts'
import type { Anggota } from './rak-baris.ts'

type KakiProps = { readonly store: LembarStore; readonly lebar: Lebar; readonly onOpenCard: (orangId: string) => void }

/** One line below the sheet: what the current row means, in words. */
export function KakiLembar({ store, lebar, onOpenCard }: KakiProps) {
  const row = useLembar(store, () => {
    const fokus = store.fokus()
    return fokus ? store.row(fokus.orangId) : undefined
  })
  const kolom = useLembar(store, () => store.fokus()?.kolom ?? 'bb')
  if (!row) {
    return (
      <div className={lembarCss.konteks}>
        <span className="muted">Ketik BB dalam kilogram, lalu Enter. Baris tersimpan sendiri ketika ditinggalkan.</span>
      </div>
    )
  }
  return (
    <div className={lembarCss.konteks}>
      {isKetik(kolom) ? (
        <ArtiBaris row={row} lebar={lebar} />
      ) : (
        <span className={lembarCss.arti}>
          {namaKolom[kolom].panjang} <b>{row.keadaan.baris.anak.nama}</b>: {caraPilih(kolom, row.hitungan.hasil.umur)}.
          Delete mengosongkan.
        </span>
      )}
      <span className={lembarCss.sela} />
      <button
        type="button"
        className={cls(buttonCss.tautan, lembarCss.kartu)}
        onClick={() => onOpenCard(row.keadaan.baris.orangId)}
      >
        Buka kartu <kbd>F4</kbd>
      </button>
    </div>
  )
}

function ArtiBaris({ row, lebar }: { readonly row: Anggota; readonly lebar: Lebar }) {
  const { keadaan, hitungan } = row
  const { nama, arti, duaAturan, tambahan } = kalimatBaris(keadaan, hitungan)
  const { namaIbu } = keadaan.baris
  if (keadaan.gagal !== null) {
    return (
      <span className={cls(lembarCss.arti, lembarCss.gagal)}>
        <CircleAlert size={18} aria-hidden="true" /> <b>{nama}</b>: {keadaan.gagal}
      </span>
    )
  }
  const [pertanyaan] = row.tampil
  if (pertanyaan) {
    return (
      <span className={cls(lembarCss.arti, lembarCss.tanya)}>
        <CircleQuestionMark size={18} aria-hidden="true" /> <b>{nama}</b>: {pertanyaan.pesan}{' '}
        {isSempit(lebar) ? null : <CaraJawab pertanyaan={pertanyaan} />}
      </span>
    )
  }
  return (
    <span className={lembarCss.arti}>
      {hitungan.huruf?.duaT && lebar === 'lebar' ? <span className={cls(letterCss.st, letterCss.T2)}>2T</span> : null}{' '}
      <b>{nama}</b>
      {namaIbu && !isSempit(lebar) ? <span className="muted"> (ibu {namaIbu})</span> : null}: {arti}
      {duaAturan && !isSempit(lebar) ? (
        <>
          {' '}
          BB/U menurut hari {duaAturan.hari} <b>{duaAturan.kelasHari}</b>, menurut bulan penuh {duaAturan.bulan}{' '}
          <b>{duaAturan.kelasBulan}</b>.
        </>
      ) : null}
      {tambahan.map((kalimat) => (
        <span key={kalimat}> {kalimat}</span>
      ))}
    </span>
  )
}

/** Which keys answer; nothing where only another number does. */
function CaraJawab({ pertanyaan }: { readonly pertanyaan: Pertanyaan }) {
  const { saran, bolehBenar, kode, mustahil } = pertanyaan
  const ya = saran ? `ya, ${saran.teks}` : kode === 'tertukar' ? 'ya, tukar' : kode === 'nol' ? 'tidak hadir' : null
  return (
    <>
      <kbd>F2</kbd> {ya === null && mustahil ? 'ketik lagi ' : 'lalu '}
      {ya ? (
        <>
          <kbd>Enter</kbd> {ya}{' '}
        </>
      ) : null}
      {bolehBenar ? (
        <>
          <kbd>M</kbd> memang benar
        </>
      ) : null}
    </>
  )
}

/** Reads questions out as their cell is left, for those who do not see them appear. */
export function PengumumanTanya({ store }: { readonly store: LembarStore }) {
  const kalimat = useLembar(store, () => {
    const id = store.baruDitanya()
    const row = id === null ? undefined : store.row(id)
    const pesan = row?.tampil[0]?.pesan
    return row && pesan ? `${row.keadaan.baris.anak.nama}: ${pesan}` : ''
  })
  return (
    <p className="sr-only" aria-live="polite">
      {kalimat}
    </p>
  )
}
