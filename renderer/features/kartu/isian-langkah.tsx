import { useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { Kbd } from '#renderer/components/kbd.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { call } from '#renderer/lib/call.ts'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import type { BarisKartu, DeskripsiKartu, IsiKartu } from '#shared/contract/bentuk-kartu.ts'
import { Bentrok } from './bentrok.tsx'
import { DaftarPutusan } from './daftar-putusan.tsx'
import { IsianKolom } from './isian-kolom.tsx'
import kartuSiklusCss from './kartu-siklus.module.css'
import { type BagianLangkah, perLangkah } from './langkah.ts'
import { TanyaKunjungan } from './tanya-kunjungan.tsx'

/** Which part of which card is filled of whom. */
export type IsianLangkahProps = {
  readonly kartu: string
  readonly orangId: string
  readonly hariBukaId: string
  readonly tanggal: string
  /** 1 to 5; null: all of them at once. */
  readonly langkah: number | null
  /** What the button says that saves and goes on. */
  readonly tombol: string
  readonly sibuk: boolean
  readonly onLanjut: () => void
}

type FormProps = IsianLangkahProps & { readonly deskripsi: DeskripsiKartu; readonly baris: BarisKartu }

/** The last step asks who did it and for notes, too. */
function bagianDi(deskripsi: DeskripsiKartu, langkah: number | null): readonly BagianLangkah[] {
  const semua = perLangkah(deskripsi)
  if (langkah === null) return semua
  return semua.filter((satu) => satu.langkah === langkah || (langkah === 5 && satu.langkah === null))
}

/** Judgements that stand beside a step: from the recording on, what is known by then. */
function putusanDi({ deskripsi, baris, langkah }: FormProps) {
  if (langkah !== null && langkah < 3) return []
  const bagian = deskripsi.lembar.filter((satu) => langkah === null || satu.langkah.includes(langkah))
  const kode = new Set(bagian.flatMap(({ putusan }) => putusan))
  return baris.putusan.filter((satu) => kode.has(satu.kode))
}

/** What is typed, and its saving: what others wrote meanwhile stays, and a doubtful value is asked about once. */
function useIsian(props: FormProps) {
  const { kartu, orangId, hariBukaId, tanggal, baris, onLanjut } = props
  const [ketikan, setKetikan] = useState<IsiKartu>({})
  const [bentrok, setBentrok] = useState<readonly string[]>([])
  const simpan = useMutate('kartu.record')
  const changed = Object.fromEntries(Object.entries(ketikan).filter(([kode, teks]) => teks !== (baris.isi[kode] ?? '')))
  const save = async () => {
    if (Object.keys(changed).length === 0) return onLanjut()
    const dasar = Object.fromEntries(Object.keys(changed).map((kode) => [kode, baris.isi[kode] ?? '']))
    const kunci = { kartu, orangId, tanggal, hariBukaId, kunjunganId: baris.kunjunganId }
    try {
      const hasil = await simpan.mutateAsync({ ...kunci, isi: changed, dasar })
      setBentrok(hasil.bentrok)
      if (hasil.bentrok.length > 0) return
      setKetikan({})
      const { tanya } = await call('kartu.row', { kartu, hariBukaId, orangId })
      if (!tanya.some(({ kolom }) => kolom in changed)) onLanjut()
    } catch {
      // Said by the form.
    }
  }
  return { ketikan, setKetikan, bentrok, simpan, save }
}

function FormLangkah(props: FormProps) {
  const { deskripsi, baris, langkah, tombol, orangId, tanggal, sibuk } = props
  const { ketikan, setKetikan, bentrok, simpan, save } = useIsian(props)
  const bagian = bagianDi(deskripsi, langkah)
  const putusan = putusanDi(props)
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Whoever types elsewhere on the page, giving numbers, goes on there.
    if (document.activeElement?.matches('input, select, textarea')) return
    form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  }, [])
  useKeys([
    { tombol: 'F8', arti: `simpan, ${tombol.toLowerCase()}`, jalankan: save },
    { tombol: 'Enter', arti: 'ke isian berikutnya' },
  ])
  const kunjungan = baris.kunjunganId && {
    ...{ id: baris.kunjunganId, versi: 0, tanggal, tempat: null },
    ...{ isi: baris.isi, putusan: baris.putusan, tanya: baris.tanya },
  }
  return (
    <div ref={form} className={kartuSiklusCss.orang}>
      <Form
        className={kartuSiklusCss.formKunjungan}
        failure={simpan.error}
        sibuk={sibuk || simpan.isPending}
        onSubmit={save}
      >
        <FailureNotice failure={simpan.error} />
        {bentrok.length > 0 && <Bentrok deskripsi={deskripsi} kode={bentrok} />}
        {kunjungan && <TanyaKunjungan deskripsi={deskripsi} orangId={orangId} kunjungan={kunjungan} />}
        {bagian.map(({ judul, kolom }) => (
          <fieldset key={judul}>
            <legend className={langkah === null ? undefined : 'sr-only'}>{judul}</legend>
            <div className={kartuSiklusCss.kolom}>
              {kolom.map((satu) => (
                <IsianKolom
                  key={satu.kode}
                  kolom={satu}
                  value={ketikan[satu.kode] ?? baris.isi[satu.kode] ?? ''}
                  onChange={(teks) => setKetikan((now) => ({ ...now, [satu.kode]: teks }))}
                  salah={pesanIsian(simpan.error, 'isi', satu.kode)}
                  lalu={baris.lalu?.isi[satu.kode]}
                />
              ))}
            </div>
          </fieldset>
        ))}
        {bagian.length === 0 && <p className="muted">Tidak ada yang ditanyakan di langkah ini.</p>}
        {putusan.length > 0 && <DaftarPutusan putusan={putusan} />}
        <div className={formCss.actsAkhir}>
          <Button rupa="utama" type="submit" aria-disabled={sibuk || simpan.isPending}>
            {tombol} <Kbd tombol="F8" />
          </Button>
        </div>
      </Form>
    </div>
  )
}

/** What one step of a posyandu day asks of one person, of the card she has. Saving lets her go on. */
export function IsianLangkah(props: IsianLangkahProps) {
  const { kartu, hariBukaId, orangId, tombol, sibuk, onLanjut } = props
  const { data: deskripsi } = useCall('kartu.describe', { kartu })
  const { data: baris, error, refetch } = useCall('kartu.row', { kartu, hariBukaId, orangId })
  if (deskripsi && baris) return <FormLangkah {...props} deskripsi={deskripsi} baris={baris} />
  if (!error) return null
  return (
    <>
      <FailureNotice failure={error} onRetry={() => refetch()} />
      <div className={formCss.actsAkhir}>
        <Button aria-disabled={sibuk} onClick={onLanjut}>
          {tombol}
        </Button>
      </div>
    </>
  )
}
