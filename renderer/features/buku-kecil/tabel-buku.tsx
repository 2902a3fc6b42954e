import type { KeyboardEvent } from 'react'
import { Link } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Tanya } from '#renderer/components/notice.tsx'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { BarisBuku, Buku } from '#shared/contract/buku-kecil.ts'
import bukuKecilCss from './buku-kecil.module.css'
import { hasPosyandu, isianHari, isianLain } from './kolom.ts'

type Aksi = { readonly onUbah: (baris: BarisBuku) => void; readonly onHapus: (baris: BarisBuku) => void }

const sebutBaris = (baris: BarisBuku, buku: Buku) =>
  [baris.orang?.nama ?? buku.judul, buku.hari === null ? '' : (baris.kata[buku.hari] ?? '')].join(' ').trim()

function Orang({ orang }: { readonly orang: NonNullable<BarisBuku['orang']> }) {
  return (
    <th scope="row" className={bukuKecilCss.nama}>
      <Link to={orang.anak ? `/balita/${orang.id}` : `/warga/${orang.id}`}>{orang.nama}</Link>
      <small>{[orang.umur, orang.ket].filter(Boolean).join(', ')}</small>
    </th>
  )
}

function Baris({ buku, baris, aksi }: { readonly buku: Buku; readonly baris: BarisBuku; readonly aksi: Aksi | null }) {
  const hari = isianHari(buku)
  const sebut = sebutBaris(baris, buku)
  return (
    <tr>
      {hari && (
        <td className={cls('num', bukuKecilCss.hari)} data-kepala={hari.sebut}>
          {baris.kata[hari.kolom] || '–'}
        </td>
      )}
      {baris.orang && <Orang orang={baris.orang} />}
      {hasPosyandu(buku) && <td data-kepala="Posyandu">{baris.posyandu ?? '–'}</td>}
      {isianLain(buku).map(({ kolom, sebut: judul }) => (
        <td key={kolom} data-kepala={judul}>
          {baris.kata[kolom] || '–'} {kolom === buku.kembali && baris.ditunggu && <Tanya>belum kembali</Tanya>}
        </td>
      ))}
      {aksi && (
        <td className={bukuKecilCss.aksi}>
          <Button kecil data-ubah aria-label={`Ubah ${sebut}`} onClick={() => aksi.onUbah(baris)}>
            Ubah
          </Button>
          {baris.bolehHapus && (
            <Button kecil data-hapus aria-label={`Hapus ${sebut}`} onClick={() => aksi.onHapus(baris)}>
              Hapus
            </Button>
          )}
        </td>
      )}
    </tr>
  )
}

/** Arrows go from line to line, Delete takes the one in focus off. */
function stepBaris(event: KeyboardEvent<HTMLElement>): void {
  const semua = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-ubah]')]
  const row = (event.target as HTMLElement).closest('tr')
  if (event.key === 'Delete') {
    const hapus = row?.querySelector<HTMLElement>('[data-hapus]')
    if (!hapus) return
    event.preventDefault()
    hapus.click()
    return
  }
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  event.preventDefault()
  semua[semua.findIndex((satu) => row?.contains(satu)) + by]?.focus()
}

/** The lines of a register, the latest first. */
export function TabelBuku({
  buku,
  baris,
  aksi,
}: {
  readonly buku: Buku
  readonly baris: readonly BarisBuku[]
  /** Null for whoever may not write. */
  readonly aksi: Aksi | null
}) {
  const hari = isianHari(buku)
  const kepala = [
    ...(hari ? [hari.sebut] : []),
    ...(buku.orang ? [buku.orang.sebut] : []),
    ...(hasPosyandu(buku) ? ['Posyandu'] : []),
    ...isianLain(buku).map(({ sebut }) => sebut),
  ]
  return (
    <div className={cls('tanpa-cetak', cardCss.card, bukuKecilCss.lembar)}>
      <table className={cls(tableCss.tabel, bukuKecilCss.tabel)}>
        <caption className="sr-only">Isi buku {buku.judul}</caption>
        <thead>
          <tr>
            {kepala.map((satu) => (
              <th key={satu} scope="col">
                {satu}
              </th>
            ))}
            {aksi && (
              <th scope="col">
                <span className="sr-only">Ubah atau hapus</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody onKeyDown={stepBaris}>
          {baris.map((satu) => (
            <Baris key={satu.id} buku={buku} baris={satu} aksi={aksi} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
