"""All addresses of the site: each app has its own file."""

from django.urls import include, path

from conglap_web.tasks import home

urlpatterns = [
    path("", home.home, name="home"),
    path("nhiem-vu/", include("conglap_web.tasks.urls")),
    path("doi-chieu/", include("conglap_web.cascade.urls")),
    path("du-thao/", include("conglap_web.drafting.urls")),
    path("van-ban/", include("conglap_web.directives.urls")),
    path("co-quan/", include("conglap_web.register.urls")),
    path("nhat-ky/", include("conglap_web.audit.urls")),
    path("api/", include("conglap_web.api.urls")),
    path("tai-khoan/", include("conglap_web.accounts.urls")),
    path("", include("conglap_web.platform.urls")),
]
