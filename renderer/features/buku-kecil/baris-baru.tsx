import { Check } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Form } from '#renderer/components/form.tsx'
import { fokusIsian, listIsian } from '#renderer/components/isian-form.ts'
import { TanyaTegas } from '#renderer/components/tanya-tegas.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useTahan } from '#renderer/lib/penahan.ts'
import type { Buku, IsiBuku } from '#shared/contract/buku-kecil.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'
import bukuKecilCss from './buku-kecil.module.css'
import { IsianBaris } from './isian-buku.tsx'
import { type OrangBaris, OrangBarisIsian } from './orang-baris.tsx'
import { useSimpanBaris } from './use-baris.ts'

type Props = {
  readonly buku: Buku
  /** The day that stands there at first, as it is typed. */
  readonly hari: string
  readonly wadah: RefObject<HTMLDivElement | null>
  readonly onTersimpan: (kata: {
    readonly nama: string
    readonly hari: string | null
    readonly kelompok: number | null
  }) => void
}

/** What stays for the next line: the day, and what the register says is mostly the same. */
function sisaKetikan({ hari, tetap }: Buku, ketikan: IsiBuku): IsiBuku {
  const kolom = [...(hari === null ? [] : [hari]), ...tetap]
  return Object.fromEntries(kolom.map((satu) => [satu, ketikan[satu] ?? '']))
}

/** One line to be typed: a name, Enter from field to field, Enter in the last one keeps it, and the next name is asked for. */
export function BarisBaru({ buku, hari, wadah, onTersimpan }: Props) {
  const [orang, setOrang] = useState<OrangBaris | null>(null)
  const [ketikan, setKetikan] = useState<IsiBuku>(buku.hari === null ? {} : { [buku.hari]: hari })
  const [tanpaOrang, setTanpaOrang] = useState(false)
  const [ke, setKe] = useState(0)
  const cari = useRef<HTMLInputElement>(null)
  const awal = useRef(true)
  const baris = useSimpanBaris({
    ...{ buku, lama: null, orangId: orang?.id ?? null, isi: ketikan },
    onTersimpan: (kelompok) => {
      const pada = readKetikanTanggal(buku.hari === null ? '' : (ketikan[buku.hari] ?? ''))
      setKetikan(sisaKetikan(buku, ketikan))
      setOrang(null)
      setKe((satu) => satu + 1)
      onTersimpan({ nama: orang?.nama ?? buku.judul, hari: pada.kind === 'tanggal' ? pada.tanggal : null, kelompok })
    },
  })
  // A person taken: on to the fields; a line kept or a person let go: back to the name.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the person changes or a line was kept
  useEffect(() => {
    if (awal.current) {
      awal.current = false
      return
    }
    const form = wadah.current?.querySelector('form')
    const first = form && listIsian(form)[0]
    if (first) fokusIsian(first)
  }, [orang?.id, ke])
  const ubah = (kolom: string, teks: string) => {
    baris.lupakan()
    setKetikan((kini) => ({ ...kini, [kolom]: teks }))
  }
  const simpan = () => {
    const kurang = buku.orang !== null && orang === null
    setTanpaOrang(kurang)
    if (kurang) return cari.current?.focus()
    return baris.simpan()
  }
  useTahan({ adaBelum: () => orang !== null, buang: () => setOrang(null) })
  return (
    <div ref={wadah} className={cls('tanpa-cetak', cardCss.card, bukuKecilCss.tulis)}>
      <Form className={bukuKecilCss.baris} failure={baris.failure} sibuk={baris.sibuk} onSubmit={simpan}>
        {buku.orang !== null && (
          <div className={bukuKecilCss.orang}>
            <OrangBarisIsian
              aturan={buku.orang}
              orang={orang}
              cariRef={cari}
              onOrang={(satu) => {
                setTanpaOrang(false)
                baris.lupakan()
                setOrang(satu)
              }}
            />
            {tanpaOrang && <p role="alert">Ketik namanya, lalu pilih dari yang ditemukan.</p>}
          </div>
        )}
        <IsianBaris buku={buku} ketikan={ketikan} salahOf={baris.salahOf} onKetik={ubah} />
        <div className={bukuKecilCss.kirim}>
          <Button rupa="utama" type="submit" icon={Check} aria-disabled={baris.sibuk}>
            Simpan
          </Button>
        </div>
      </Form>
      <FailureNotice failure={baris.failure} />
      {baris.tanya.length > 0 && (
        <TanyaTegas tombol="Memang benar, simpan" sibuk={baris.sibuk} onYa={baris.yakin}>
          {baris.tanya.join(' ')}
        </TanyaTegas>
      )}
    </div>
  )
}
