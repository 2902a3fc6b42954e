import type { ComponentType } from 'react'
import { Navigate, useParams } from 'react-router'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import fasilitasCss from './fasilitas.module.css'
import { isLangkah, keadaanLangkah, type Langkah } from './mulai/langkah.ts'
import { LangkahBalita } from './mulai/langkah-balita.tsx'
import { LangkahPosyandu } from './mulai/langkah-posyandu.tsx'
import { LangkahTandaTangan } from './mulai/langkah-tanda-tangan.tsx'
import { LangkahTempat } from './mulai/langkah-tempat.tsx'
import { Samping } from './mulai/samping.tsx'

const isi: Readonly<Record<Langkah, ComponentType>> = {
  tempat: LangkahTempat,
  posyandu: LangkahPosyandu,
  'tanda-tangan': LangkahTandaTangan,
  balita: LangkahBalita,
}

/** Prepares a new book step by step. Each step saves itself, so one may stop at any. */
export function MulaiPage() {
  const params = useParams()
  const keadaan = useKeadaan()
  const { data: penandatangan = [] } = useCall('fasilitas.listPenandatangan', {})
  const kini = isLangkah(params.langkah) ? params.langkah : 'tempat'
  if (!keadaan.siap && kini !== 'tempat') return <Navigate to="/mulai" replace />
  const Isi = isi[kini]
  return (
    <div className={fasilitasCss.scr}>
      <Samping daftar={keadaanLangkah(keadaan, penandatangan.length)} kini={kini} siap={keadaan.siap} />
      <Isi key={kini} />
    </div>
  )
}
