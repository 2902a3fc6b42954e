import { type Ref, useState } from 'react'
import { Link } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { CariNama } from '#renderer/components/cari-nama.tsx'
import { useCariOrang } from '#renderer/lib/cari-orang.ts'
import type { Buku } from '#shared/contract/buku-kecil.ts'
import bukuKecilCss from './buku-kecil.module.css'

export type OrangBaris = { readonly id: string; readonly nama: string; readonly ket: string }

/** Whose line it is: looked for by name while one types, Enter takes the first. Only who may stand in the register is found. */
export function OrangBarisIsian({
  aturan: { sebut, dewasa, jk },
  orang,
  cariRef,
  onOrang,
}: {
  readonly aturan: NonNullable<Buku['orang']>
  readonly orang: OrangBaris | null
  readonly cariRef: Ref<HTMLInputElement>
  readonly onOrang: (orang: OrangBaris | null) => void
}) {
  const [cari, setCari] = useState('')
  const { hasil, takAda } = useCariOrang(
    cari,
    (satu) => (!dewasa || !satu.anak) && (jk === null || satu.jk === null || satu.jk === jk),
  )
  if (orang !== null) {
    return (
      <div className={bukuKecilCss.dipilih}>
        <span>
          <b>{orang.nama}</b>
          <small>{orang.ket}</small>
        </span>
        <Button kecil rupa="teks" onClick={() => onOrang(null)}>
          Ganti
        </Button>
      </div>
    )
  }
  return (
    <CariNama
      label={sebut}
      inputRef={cariRef}
      cari={cari}
      onCari={setCari}
      hasil={hasil}
      petunjuk={
        takAda ? (
          <>
            Tidak ditemukan.{' '}
            <Link to="/warga" state={{ cari }}>
              Daftarkan di Warga
            </Link>
          </>
        ) : undefined
      }
      onPilih={(satu) => {
        setCari('')
        onOrang(satu)
      }}
    />
  )
}
